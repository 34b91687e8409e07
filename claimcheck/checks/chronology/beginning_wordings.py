"""Wordings that tell how long something has been so, or when it began to be.

In a pattern ``§`` is the time itself. A length counts back from when it is told ("mayor for § years"), a date is the
beginning ("mayor since §"); both are one moment of one state, which is what two articles can be asked for.
"""

import re

import msgspec

from claimcheck.patterns import lazy_regex

TIME = "§"
# Words between, none of which begins another clause or is a number.
_GAP = (
    r"(?: (?!(?:and|but|who|which|when|while|after|before|until|since|for|in|on|said|to (?:be|go|leave|win)|was|is"
    r"|jailed|banned|suspended|sentenced|fined)\b)[^\W\d][\w'’-]*,?){0,%d}"
)
_SOME = r"(?: (?:just|only|about|around|nearly|almost|over|more than|some|the past|the last|early|late|back))* ?"
_FOR = rf" for{_SOME}§"
_SINCE = rf" since{_SOME}§"
_IN = rf"(?:,? (?:in|on|since|from|to|back in|as far back as|way back in){_SOME}| )§"
_IN_SOME_PLACE = r"(?: (?:in|at|on) (?:the |a )?[^\W\d][\w’'-]*(?: [^\W\d][\w’'-]*)?)?"
_AT_A_PRICE = r"(?: for (?:about |some |just |nearly )?[^\w\s]?\d[\d.,]*\w*(?: (?:million|billion))?(?: \w+)?)?"
_THERE = r"(?: (?:in|at|on) (?:the )?\w+)?"
_RANK = r"(?:\w{2,}est|most|least|worst|best|first|nothing like it)"
_OFFICES = (
    r"(?:coach|manager|chief|boss|head|director|chairman|chairwoman|president|minister|premier|chancellor|governor"
    r"|mayor|mp|senator|congressman|congresswoman|lawmaker|deputy|member|leader|captain|king|queen|bishop|pope|judge)"
)
_TRADES = (
    r"(?:postman|driver|pilot|guide|teacher|nurse|doctor|farmer|guard|officer|engineer|fisherman|miner|clerk|keeper"
    r"|conductor|dancer|singer|porter|cook|waiter|cleaner|firefighter|climber|diver|trainer|player|worker)"
)


class State(msgspec.Struct, frozen=True):
    """lasts: how a length of it is told. begins: how its beginning is.

    personal: each person has one of their own, so that both articles must name who. aged: the age of a thing counts
    back to it. ranked: it is of the last that was as large, of which there are as many as superlatives. ahead: the
    times tell its end. repeated: it may have begun more than once, so that a word beside the times must be the same.
    """

    name: str
    lasts: re.Pattern[str]
    begins: re.Pattern[str]
    personal: bool = True
    aged: bool = False
    ranked: bool = False
    ahead: bool = False
    repeated: bool = False


def _any(*ways: str) -> re.Pattern[str]:
    return lazy_regex("(?i)" + "|".join(f"(?:{way})" for way in ways))


def _gap(most: int) -> str:
    return _GAP % most


STATES = (
    State(
        "office",
        _any(
            rf"\b{_OFFICES}\b{_gap(6)},?{_FOR}",
            rf"\b(?:led|managed|coached|governed|ruled|represented|headed|in (?:charge|office|power|the (?:post|job"
            rf"|role))|at the helm|(?:held|had) (?:the )?(?:office|post|seat|job))\b{_gap(5)}{_FOR}",
            rf"§ (?:in (?:charge|office|power|parliament|the (?:post|job|role|house|seat))|at the helm"
            rf"|as (?:the )?(?:\w+ ){{0,3}}{_OFFICES})\b",
        ),
        _any(
            r"\b(?:appointed|hired|took (?:over|charge|office)|(?<!re-)elected|became|sworn in|came to power"
            r"|entered)\b"
            rf"{_gap(6)}{_IN}",
            rf"\b(?:{_OFFICES}|led|run|ran|chaired|managed|coached|governed|ruled|represented|headed"
            rf"|in (?:charge|office|power)|at the helm)\b{_gap(6)},?{_SINCE}",
        ),
    ),
    State(
        "work",
        _any(
            rf"\b(?:has|have|had|who|he|she|['’]ve|['’]d)\b(?: [^\s.;:,§]+){{1,10}}{_FOR}",
            rf"^\W*for{_SOME}§",
            rf"\b(?:a|the|as) (?:\w+ )?{_TRADES}\b{_gap(4)}{_FOR}",
            r"\b(?:gave|given|devoted|put in)\b[^.;]{0,30} ?§ (?:of (?:his|her|their) (?:working )?(?:life|career)"
            r"|(?:of )?service)",
            r"§ (?:with|at) the (?:club|company|firm|force|paper|team|bank|agency|school)\b",
            r"\b(?:his|her) § (?:with|at|as)\b",
            r"§ of (?:[a-z-]+ ){0,2}(?:service|duty)\b",
        ),
        _any(
            rf"\b(?:has|have|had|who|he|she|['’]ve|['’]d)\b(?: \w+){{1,6}}{_SINCE}",
            rf"\b(?:a|the|as) (?:\w+ )?{_TRADES}\b{_gap(4)}{_SINCE}",
            rf"\b(?:joined|hired|came(?! to\b(?-i: [^A-Z]))|started|began|got|took up|moved|arrived|signed)\b{_gap(7)}"
            rf"{_IN_SOME_PLACE}{_IN}",
        ),
    ),
    State(
        "marriage",
        _any(rf"\b(?:been|were|was) married\b{_gap(4)}{_FOR}", r"\b(?:wife|husband|partner|spouse) of §"),
        _any(rf"\b(?:married|wed|tied the knot|wedding)\b{_gap(4)}{_IN}"),
        personal=False,
    ),
    State(
        "ownership",
        _any(rf"\b(?:owned|possessed|(?:had|kept) (?:it|them))\b{_gap(3)}{_FOR}"),
        _any(
            r"\b(?:bought|purchased|acquired|got (?:it|the|his|her)|owned|inherited|(?:purchase|takeover) of)\b"
            rf"{_gap(5)}{_AT_A_PRICE}{_IN}"
        ),
        personal=False,
    ),
    State(
        "thing",
        _any(rf"\b(?:been open|stood|in service|in use|sailed|hung|lain)\b{_gap(4)}{_FOR}"),
        _any(
            rf"\b(?:built|opened|dat(?:es|ed|ing)|launched|completed|constructed|erected|inaugurated|installed"
            rf"|put up)\b{_gap(4)}{_IN_SOME_PLACE}{_IN}",
            rf"\b(?:open|stood|in service|in use|sailed|hung|lain)\b{_gap(4)}{_SINCE}",
        ),
        personal=False,
        aged=True,
    ),
    State(
        "business",
        _any(rf"\b(?:has|have|had) (?:run|owned|kept)\b{_gap(4)}{_FOR}"),
        _any(rf"\b(?:opened|founded|started|set up|launched|bought|took over)\b{_gap(4)}{_IN}"),
    ),
    State(
        "firm",
        _any(
            rf"\b(?:been open|in business|trad(?:ed|ing)|operat(?:ed|ing)|existed)\b{_gap(4)}{_FOR}",
            r"\b(?:in|over) its §",
        ),
        _any(
            r"\b(?:founded|opened(?! (?:talks|negotiations|fire|proceedings|an? \w+ (?:on|into)))|set up"
            rf"|established|launched|created|formed)\b{_gap(4)}{_IN}",
            rf"\b(?:open|in business|trad(?:ed|ing)|operat(?:ed|ing)|existed)\b{_gap(4)}{_SINCE}",
        ),
        personal=False,
        aged=True,
    ),
    State(
        "record",
        _any(
            rf"\b{_RANK}\b{_gap(8)}{_THERE} (?:for|in){_SOME}§",
            r"\b(?:end(?:ed|ing|s)? |after )?(?:an?|the|their|its) §[ -](?:wait|drought)\b",
        ),
        _any(
            rf"\b{_RANK}\b{_gap(8)}{_THERE}{_SINCE}",
            rf"\bsince the{_gap(5)} (?:of|in) §",
            rf"\b(?:the|its|their) last\b{_gap(5)}{_THERE} (?:was|were|came|took place|won)(?: \w+){{0,3}} in §",
        ),
        personal=False,
        ranked=True,
    ),
    State(
        "meeting",
        _any(rf"\b(?:met|meeting|(?:played|faced|fought) each other)\b{_gap(2)} (?:for|in){_SOME}§"),
        _any(
            rf"\b(?:not|never|last)\b{_gap(2)} (?:met|(?:played|faced|fought) each other)\b{_gap(2)}(?:{_IN}|{_SINCE})",
            rf"\b(?:not|never)\b{_gap(2)} met since{_gap(5)} in §",
            rf"\blast meeting\b{_gap(3)}{_IN}",
        ),
        personal=False,
    ),
    State(
        "warning",
        _any(rf"\b(?:known|aware)\b{_gap(8)}{_FOR}"),
        _any(
            rf"\b(?:was|were|been|be|being)(?: \w+)? (?:warned|told|alerted|informed|notified|advised|tipped off)\b"
            rf"{_gap(9)}{_IN}",
            rf"\b(?:knew|known|aware)\b{_gap(8)}(?:{_IN}|{_SINCE})",
        ),
        personal=False,
        repeated=True,
    ),
    State(
        "contract",
        _any(r"\b(?:sign(?:ed|s|ing)?|agreed|penned|put pen to paper)\b[^.;]{0,40}§ (?:contract|deal)\b"),
        _any(r"\b(?:sign(?:ed|s|ing)?|contract|deal)\b[^.;]{0,60} (?:until|through|expir(?:es|ing) in|runs to|to) §"),
        personal=False,
        ahead=True,
    ),
)
