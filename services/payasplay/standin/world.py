"""Everything that one stand-in keeps, put together."""

from payasplay.standin.books import Books
from payasplay.standin.integrations import Integrations
from payasplay.standin.live import Live
from payasplay.standin.news import News
from payasplay.standin.once import Once
from payasplay.standin.people import People
from payasplay.standin.playing import Playing
from payasplay.standin.purse import Purse
from payasplay.standin.second_factors import SecondFactors
from payasplay.standin.topups import TopUps
from payasplay.standin.withdrawing import Withdrawing


class World:
    """A state of its own; two stand-ins share nothing."""

    def __init__(self) -> None:
        self.people, self.books, self.live, self.once = People(), Books(), Live(), Once()
        self.news = News(self.live)
        self.purse = Purse(self.books, self.news, self.live)
        self.playing = Playing(self.purse)
        self.topups = TopUps(self.purse)
        self.withdrawing = Withdrawing(self.purse, self.playing)
        self.second_factors = SecondFactors()
        self.integrations = Integrations()
