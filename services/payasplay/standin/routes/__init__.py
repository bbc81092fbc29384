"""The calls of the stand-in, a module for each resource.

All handlers are coroutines that never wait: the event loop runs one after the other, so that each is a transaction.
"""
