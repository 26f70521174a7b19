# SPDX-License-Identifier: MIT
"""The expressions in `${{ … }}` of GitHub Actions, as far as the templates need them; more is refused."""
import re

TOKEN = re.compile(r"\s*(?:(&&|\|\||==|!=|!|\(\))|'([^']*)'|([A-Za-z_][\w.-]*))")


def evaluate(text, contexts):
    """An expression: names, texts, comparisons, `!`, `&&` and `||`; what is not there is ''."""
    tokens, at = [], 0
    while text[at:].strip():
        match = TOKEN.match(text, at)
        if not match:
            raise ValueError(f"an expression that is not understood: {text}")
        tokens, at = tokens + [match], match.end()

    def value():
        token = tokens.pop(0)
        if token[1] == "!":
            return not value()
        if token[1]:
            raise ValueError(f"'{token[1]}' is out of place: {text}")
        if token[2] is not None:
            return token[2]
        if tokens and tokens[0][1] == "()":
            tokens.pop(0)
            return {"cancelled": False}[token[3]]
        first, *rest = token[3].split(".")
        found = contexts[first]
        for key in rest:
            found = found.get(key, "") if isinstance(found, dict) else ""
        return found

    def chain(operators, below, apply):
        result = below()
        while tokens and tokens[0][1] in operators:
            operator = tokens.pop(0)[1]
            result = apply(operator, result, below())
        return result

    compared = lambda: chain(("==", "!="), value, lambda o, a, b: (str(a).lower() == str(b).lower()) == (o == "=="))
    both = lambda: chain(("&&",), compared, lambda _, a, b: b if a else a)
    result = chain(("||",), both, lambda _, a, b: a or b)
    if tokens:
        raise ValueError(f"more than is understood: {text}")
    return result


def filled(text, contexts):
    return re.sub(r"\$\{\{(.*?)\}\}", lambda m: str(evaluate(m[1], contexts)), text)


def condition(text, contexts):
    return evaluate(re.sub(r"^\s*\$\{\{(.*)\}\}\s*$", r"\1", text), contexts)
