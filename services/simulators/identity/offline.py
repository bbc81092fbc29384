"""The provider's pages without the style sheet that they take from a host of their own: nothing leaves the machine."""

import re

import flask
from werkzeug.wrappers import Response

_FOREIGN = re.compile(r"<link[^>]*href=\"https?://[^>]*>", re.DOTALL)


def add_to(app: flask.Flask) -> None:
    """Take foreign style sheets out of every page."""

    @app.after_request
    def strip(answer: Response) -> Response:
        if answer.mimetype == "text/html":
            answer.set_data(_FOREIGN.sub("", answer.get_data(as_text=True)))
        return answer
