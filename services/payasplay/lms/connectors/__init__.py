"""The learning systems' own protocols behind one interface: ``connector.Connector``, made by ``factory.connect``."""
