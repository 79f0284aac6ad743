"""The grammar of expressions: XPath 1.0 as elementpath parses it, with XLSForm's functions.

Only the tree is taken from the library. Its evaluation follows XPath 2 in places where forms
expect XPath 1 (`'5' = 5` is false there), so `expression` walks the tree itself.
Imported when the first expression is compiled: elementpath takes a tenth of a second.
"""

from elementpath import ElementPathError
from elementpath.tdop import Parser
from elementpath.xpath1 import XPath1Parser
from elementpath.xpath_tokens import XPathToken

from ktpn_desktop.domain.expression_functions import FUNCTIONS


class NotGrammatical(Exception):
    """The text is no expression; the message is the library's, in English."""


class FormParser(XPath1Parser):
    """XPath 1.0 with the functions of `FUNCTIONS` and no others."""

    def parse(self, source: str) -> XPathToken:
        """Return the tree; the library's own trial evaluation is left out."""
        if self.tokenizer is None:
            self.tokenizer = self.create_tokenizer(self.symbol_table)
        return Parser.parse(self, source)


for _name, _function in FUNCTIONS.items():
    # A name that XPath 1 has too gets a class of its own: the parent's is not to change.
    FormParser.symbol_table.pop(_name, None)
    FormParser.function(_name, nargs=_function.arguments)
FormParser.build()


def parse(source: str) -> XPathToken:
    """Return the tree of an expression, or raise `NotGrammatical`."""
    try:
        return FormParser().parse(source)
    except ElementPathError as error:
        raise NotGrammatical(str(error)) from error
