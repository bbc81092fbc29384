"""A provider that people's browsers and the platform's servers reach by different addresses, as behind a front end.

It has one name, that of its public address: its documents and its tokens say it whoever asks. Where browsers are sent
is public too; the endpoints for servers are told by the address at which the document was asked for.
"""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import flask
from werkzeug.wrappers import Response

from simulators.identity.pkce import TOKEN

DISCOVERY = "/.well-known/openid-configuration"
_FOR_BROWSERS = ("authorization_endpoint", "end_session_endpoint")


def add_to(app: flask.Flask, url: str) -> None:
    """Let the provider be known as ``url``, without a slash at its end."""
    public = urlsplit(url)
    serve = app.wsgi_app

    def by_its_name(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:  # noqa: ANN401 (WSGI's own)
        if environ.get("PATH_INFO") == TOKEN:  # what is signed there says who signs
            environ["HTTP_HOST"] = public.netloc
        return serve(environ, start_response)

    app.wsgi_app = by_its_name  # type: ignore[method-assign]  # as Flask documents it

    @app.after_request
    def tell(answer: Response) -> Response:
        if flask.request.path == DISCOVERY:
            document = answer.get_json()
            document["issuer"] = url
            for name in _FOR_BROWSERS:
                document[name] = urlunsplit(urlsplit(document[name])._replace(netloc=public.netloc))
            answer.set_data(flask.json.dumps(document))
        return answer
