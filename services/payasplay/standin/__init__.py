"""A stand-in for the API: the same calls, schemas and errors on a state in memory, for the web tier alone.

``API_MODE=mock`` puts it into the web tier's process: no database, no Valkey, no API, no worker. It is there for work
on pages, and for the scenarios that are about pages; what it does not serve it says (501 ``NOT_SIMULATED``). One file a
resource: what is kept is in ``standin``, what is answered in ``standin.routes``.
"""
