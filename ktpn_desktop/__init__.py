"""KTPN Desktop: offline school supervision for Thai area offices."""

__version__ = "0.1.0"
