"""The first page of the site."""

from pages.screen import Screen


class Home(Screen):
    """Where somebody comes in."""

    path = "/"
