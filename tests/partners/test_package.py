"""The package that partners install: its archive, and what it refuses before it calls anybody."""

import io
import subprocess
import tarfile
from pathlib import Path

import pytest

from fixtures.report import node
from payasplay.errors import DomainError, InsufficientBalance
from payasplay.partners import errors
from payasplay.partners import package as package_module
from payasplay.partners.package import package
from payasplay.web.pages import partner_docs

INDEX = Path(package_module.__file__).parent / "sdk" / "index.js"


def test_the_archive_is_the_package_and_always_the_same():
    package.cache_clear()
    first = package()
    package.cache_clear()
    assert first == package()
    assert first.file_name == f"payasplay-partner-{first.version}.tgz"
    with tarfile.open(fileobj=io.BytesIO(first.archive)) as archive:
        assert archive.getnames() == ["package/package.json", "package/index.js", "package/README.md"]


def test_the_guide_tells_each_error_with_the_status_that_it_has():
    own = (errors.PlatformNotActive, errors.PlayTokenInvalid, errors.PlayTokenExpired, errors.PlayTokenUsed)
    kinds: tuple[type[DomainError], ...] = (*errors.KEY_ERRORS, *own, InsufficientBalance)
    assert list(partner_docs.ERRORS) == [(str(each.status), each.code) for each in kinds]


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("globalThis.window = {}; connect({ apiKey: 'PP-AAAA-BBBB-CCCC' })", "belongs on your server"),
        ("connect({ apiKey: 'YOUR_API_KEY' })", "is not an API key"),
        (
            (
                "const fetch = async () => ({ status: 401, json: async () =>"
                " ({ success: false, requestId: 'r1', error: { code: 'API_KEY_REVOKED', message: 'revoked' } }) });"
                "await connect({ apiUrl: 'http://x', apiKey: 'PP-AAAA-BBBB-CCCC', platformId: 'p', fetch }).ping()"
                ".catch((e) => { throw new Error([e.name, e.code, e.status, e.requestId].join(' ')) })"
            ),
            "PayAsPlayError API_KEY_REVOKED 401 r1",
        ),
    ],
)
def test_it_says_what_is_wrong(code: str, said: str):
    program = f"import {{ connect }} from {INDEX.as_uri()!r};\n{code}"
    done = subprocess.run(
        [node.find().program, "--input-type=module", "-e", program],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 1
    assert said in done.stderr
