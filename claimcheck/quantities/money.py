"""Money: symbols, ISO 4217 codes and names of currencies, before or after the amount.

Codes and names come from CLDR by way of Babel; "dollar", "pound" and the like without a country stand for the currency
that is meant by them in English-language news. Cents and pence are hundredths of the main currency.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from babel import localedata

_SYMBOLS = {
    "$": "USD",
    "US$": "USD",
    "$US": "USD",
    "U.S.$": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "$A": "AUD",
    "AUD$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "Can$": "CAD",
    "CAD$": "CAD",
    "NZ$": "NZD",
    "$NZ": "NZD",
    "HK$": "HKD",
    "S$": "SGD",
    "SG$": "SGD",
    "R$": "BRL",
    "NT$": "TWD",
    "MX$": "MXN",
    "Mex$": "MXN",
    "£": "GBP",
    "₤": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "JP¥": "JPY",
    "CN¥": "CNY",
    "￥": "JPY",
    "Y=": "JPY",
    "₹": "INR",
    "Rs": "INR",
    "Rs.": "INR",
    "₩": "KRW",
    "₽": "RUB",
    "₪": "ILS",
    "₺": "TRY",
    "₱": "PHP",
    "₫": "VND",
    "₦": "NGN",
    "₴": "UAH",
    "฿": "THB",
    "₵": "GHS",
    "₡": "CRC",
    "₸": "KZT",
    "₾": "GEL",
    "₿": "BTC",
    "RM": "MYR",
    "Rp": "IDR",
    "CHF": "CHF",
    "SFr": "CHF",
    "Fr": "CHF",
    "Kč": "CZK",
    "zł": "PLN",
    "R": "ZAR",
    "J$": "JMD",
    "TT$": "TTD",
    "Z$": "ZWG",
    "IR£": "IEP",
    "E£": "EGP",
    "NIS": "ILS",
    "RMB": "CNY",
    "Tk": "BDT",
    "Sh": "KES",
    "KSh": "KES",
    "Ksh": "KES",
    "Dh": "AED",
    "Dhs": "AED",
}
# Names that CLDR gives with a country, said without it. A trailing * gives the plural too.
_NAMES = {
    "USD": "dollar* buck* greenback* us_dollar* u.s._dollar* american_dollar*",
    "GBP": "pound*_sterling sterling quid british_pound*", "EUR": "euro*", "JPY": "yen japanese_yen", "CNY": "yuan renminbi chinese_yuan rmb", "INR": "rupee*",
    "CHF": "franc* swiss_franc*", "RUB": "rouble* ruble* russian_rouble*", "KRW": "won", "TRY": "lira* liras turkish_lira*", "MXN": "peso*", "ZAR": "rand south_african_rand*", "ILS": "shekel* new_shekel* israeli_shekel*",
    "MYR": "ringgit", "IDR": "rupiah", "THB": "baht", "PLN": "zloty zlotys", "BRL": "real reais", "NGN": "naira", "KES": "kenyan_shilling*",
    "UAH": "hryvnia*", "HUF": "forint*", "CZK": "koruna* crown*", "DKK": "danish_krone* danish_kroner", "NOK": "norwegian_krone* norwegian_kroner", "SEK": "kronor krona swedish_kronor",
    "IRR": "rial*", "SAR": "riyal*", "AED": "dirham*", "VND": "dong", "BDT": "taka", "PHP": "philippine_peso*", "HKD": "hong_kong_dollar*", "SGD": "singapore_dollar* singaporean_dollar*",
    "GEL": "lari", "LAK": "kip", "BTC": "bitcoin*", "DEM": "deutsche_mark* deutschmark* d-mark* marks", "ITL": "lire", "FIM": "markka markkaa finnish_markka*", "ESP": "peseta* spanish_peseta*",
    "NLG": "guilder* dutch_guilder* netherlands_guilder*", "HRK": "kuna croatian_kuna", "GHS": "cedi*", "PKR": "pakistani_rupee*", "LKR": "sri_lankan_rupee*", "EGP": "egyptian_pound*", "KWD": "dinar*",
}  # fmt: skip
_POUND = {"pound", "pounds"}
_HUNDREDTHS = {
    "p": "GBP",
    "pence": "GBP",
    "penny": "GBP",
    "pennies": "GBP",
    "cent": "USD",
    "cents": "USD",
    "¢": "USD",
    "c": "USD",
    "euro cent": "EUR",
    "euro cents": "EUR",
    "sen": "MYR",
}


class Currencies(NamedTuple):
    """codes: ISO codes known. names: lower-case name → code."""

    codes: frozenset[str]
    names: dict[str, str]


@lru_cache(maxsize=1)
def currencies() -> Currencies:
    """Codes and names of currencies, built once."""
    data = localedata.load("en_GB")
    names: dict[str, str] = {}
    for code, forms in data["currency_names_plural"].items():
        for name in forms.values():
            if "(" not in name and " " in name:
                names[name.lower()] = code
    for code, row in _NAMES.items():
        for surface in row.split():
            for form in {surface.replace("*", ""), surface.replace("*", "s")}:
                names[form.replace("_", " ")] = code
    return Currencies(frozenset(data["currency_names"]) | {"BTC", "RMB", "NIS"}, names)


_BEFORE = re.compile(
    rf"(?:^|(?<![A-Za-z0-9]))({'|'.join(re.escape(s) for s in sorted(_SYMBOLS, key=len, reverse=True))}|[A-Z]{{3}})[ \u00a0\u2009\u202f]?$"
)
_AFTER = re.compile(
    r"(?:\s{1,3}|-)?([$£€¥₹₽₪¢]|[A-Z]{3}(?![A-Za-z])|(?:[A-Za-z.]{1,14})(?:(?:\s{1,3}|-)[A-Za-z]{1,12}){0,2})"
)
_PENCE = re.compile(r"\s?(p|c|¢)(?![\w])")


def currency_before(text: str, start: int, floor: int) -> tuple[str, int] | None:
    """The currency printed right before an amount → (ISO code, where it starts)."""
    window = text[max(floor, start - 8) : start]
    if not window or (window[-1].islower() and window[-1] not in "rsłčhpn") or window[-1] in ",;)":
        return None
    match = _BEFORE.search(window)
    if not match:
        return None
    surface = match.group(1)
    code = _SYMBOLS.get(surface) or (surface if surface in currencies().codes else None)
    if code is None or (code == surface and len(surface) != 3):
        return None
    return code, start - (len(window) - match.start())


def currency_after(text: str, at: int, end: int) -> tuple[str, float, int] | None:
    """The currency named right after an amount → (ISO code, factor: 0.01 for pence, where it ends)."""
    match = _PENCE.match(text, at, end)
    if match and (match.group(1) != "c"):
        return _HUNDREDTHS[match.group(1)], 0.01, match.end()
    match = _AFTER.match(text, at, end)
    if not match:
        return None
    known = currencies()
    start, stop = match.span(1)
    while stop > start:
        surface = " ".join(text[start:stop].split())
        low = surface.lower()
        if surface in _SYMBOLS and not surface.isalpha():
            return _SYMBOLS[surface], 1, stop
        if low in _HUNDREDTHS and len(low) > 1:
            return _HUNDREDTHS[low], 0.01, stop
        if surface in known.codes:
            return _SYMBOLS.get(surface, surface), 1, stop
        if low in known.names:
            return known.names[low], 1, stop
        stop = max(text.rfind(" ", start, stop), text.rfind("-", start, stop), text.rfind("\u00a0", start, stop))
    return None
