"""The words of English that the rules look for. A site in another language is spared the rules that need them."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEGATIONS = r"not|except|cannot|never|\w+n['’]t|least likely|false|incorrect|untrue"
"""What turns a question around. `false` and the like do only where a question asks for them, as `ASKED_FOR` says."""
ASKED_FOR = r"(?:is|are|was|were)\s+(?:\S+\s+)?(?:false|incorrect|untrue)"
HARMLESS_NEGATIONS = (
    r"not only|not just|not yet|whether or not|or not|if not|not necessarily|at least"
)
BEFORE_A_CLAUSE = (
    r"if|when|because|since|while|although|unless|until|whether|where|once|that|who|whose|so"
)
NO_SELECTION = ("why", "how", "if", "suppose", "when", "assume")
OPTION_NEGATIONS = r"not|cannot|never|no|none|\w+n['’]t"

ABSOLUTES = r"always|never|only|all|every|must|impossible|guarantee\w*|completely|certainly"
STRONGEST = r"always|never|impossible|guarantee\w*"
VAGUE = (
    r"usually|often|may|might|sometimes|generally|typically|mostly|tends? to"
    r"|in (?:some|most|many) cases|some of the time"
)

VERDICTS = _words("""
    yes no nope correct wrong incorrect right true false not quite sorry try again this that is
    it answer option choice the a an good well done almost nearly great exactly indeed bad error
    unfortunately perfect super nice job was you are your here
""")
ANSWER_IS = r"(?:answer|solution|right one|correct one|correct option|right option)\s+(?:is|was|would be)(?:\s+(?:the|an?))?\s+[\"“]?"

STOPWORDS = _words("""
    a about above after all also an and any are as at be because been before being below between
    both but by can could did do does doing during each few for from further had has have having
    here how i if in into is it its itself just more most must my no nor not now of off on once
    one only or other our out over own same she should so some such than that the their them
    then there these they this those through to too under until up very was we were what when
    where which while who whom why will with would you your
""")
UNFOCUSED = STOPWORDS | _words("""
    following statement statements true correct right option options answer answers best choose
    select pick one claim claims sentence sentences apply
""")
ORDINARY = _words("""
    which there these those where while their about would could should other after before
    following statement answer option question number example value result change every always
    never first second third between being using doing having makes thing things group level
    small large
""")
"""Words that a question and its answer share without giving anything away."""

TASKS = (
    r"choose|select|pick|name|find|mark|match|order|identify|complete|decide|give|calculate|compute"
    r"|enter|put|sort|tell|state|determine|say|look|compare|consider|point|read|spot|tick|check|work out|predict"
)

DETERMINERS = _words("a an the its their")
SINGULAR = r"(?:an?|each|every) (?!few\b|couple\b|pair\b|number\b|set of\b)"
PLURAL = r"(?:two|three|four|many|several|both|all|these|those) \w+s\b"
AN_BEFORE = ("hour", "honest", "honor", "honour", "heir")
A_BEFORE = ("uni", "use", "usu", "eu", "one", "once", "ubiq", "ura", "ute", "uti")

EMPHASIZED = _words("""
    NOT EXCEPT AND OR NO ALL NEVER LEAST MOST BEST FALSE TRUE ONLY CANNOT TWO ONE ANY IS ARE THE
    IF FIRST LAST BOTH NONE EACH XOR NAND NOR
""")
COMMON_ABBREVIATIONS = _words("""
    USA UK EU UN US AM PM BC AD CE BCE DNA RNA CPU GPU RAM USB PC TV CD DVD RGB PDF HTML CSS URL
    HTTP HTTPS XML JSON SQL API AI IT OK ID NASA NATO UFO GPS FAQ VIP CEO SMS WWW DIY HIV AIDS
    PH UV LED
""")

TRIVIA = (
    (
        r"\b(?:in|of) (?:which|what) (?:year|decade|century|month)\b|\b(?:which|what) year\b|^when (?:was|were|did)\b",
        "asks for a date",
    ),
    (
        r"\bwho (?:was|were|first|invented|discovered|proposed|coined|wrote|built|made|introduced|developed|published|designed|painted|composed)\b|\b(?:which|what) (?:author|person|scientist|researcher)s?\b",
        "asks for a name",
    ),
    (
        r"\b(?:figure|fig\.|equation|eq\.|table|listing|section|chapter) \(?\d|\b(?:on|see) page \d",
        "asks for a place in a text",
    ),
)

ALL_OR_NONE = (
    r"(?:all|none|both|neither|any|either) (?:of )?(?:the|these|those) (?:above|options|answers|choices|previous|preceding)\b.*"
    r"|(?:all|none|both|neither|any) (?:of )?(?:these|those|the above|above)"
    r"|(?:all|none) of them"
    r"|all (?:answers|options|choices)(?: above)? are (?:right|correct|true|wrong|false)"
)
LETTER_PAIR = (
    r"(?:only )?[A-F](?:, [A-F])*,? (?:and|or|nor|&) [A-F](?: only)?|only [A-F]|[A-F] only"
)
LETTER_REFERENCE = (
    r"(?:both |neither |either )?(?:(?:options?|answers?|choices?) \(?[A-F1-6]\)?|\([A-F1-6]\))"
    r"(?:,? (?:and|or|nor|&) (?:(?:options?|answers?|choices?) )?\(?[A-F1-6]\)?)?(?: only| (?:is|are) (?:right|correct|true))?"
    r"|(?:both|neither|either) [A-F1-6] (?:and|or|nor|&) [A-F1-6](?: (?:is|are) (?:right|correct|true))?"
    r"|[A-F] (?:and|or|nor|&) [A-F] are (?:right|correct|true)"
    r"|(?:both |only )?the (?:first|last) (?:two|three|one)(?: options| answers| choices)"
)
POINTER = (
    r"\b(?:options?|answers?|choices?|both|neither|either|are)\b|\([A-F1-6]\)"  # in each of these
)
ROMAN_SET = r"(?:only )?(?:I{1,3}|IV|VI{0,3})(?:(?:, ?(?:and |or )?| and | or | & )(?:I{1,3}|IV|VI{0,3}))*(?: only)?"

APPROXIMATELY = r"about |around "
RANGES_ASKED_FOR = r"\b(?:range|interval|domain)s?\b"

JOKES = (
    r"\bmagic\b|\baliens?\b|\bbananas?\b|\bpizza\b|\bunicorns?\b|\bwho (?:knows|cares)\b|\bnobody (?:knows|cares)\b"
    r"|\bi (?:do not|don['’]t) care\b|\bno idea\b|\bjust because\b|\bmy (?:teacher|dog|cat|grandm\w+)\b|\bha ?ha\b|\blol\b|\bchuck norris\b|\bsanta\b"
)

OBJECTIVES = r"(?:what )?(?:you|readers) will (?:be able to do|learn)|(?:learning )?(?:objectives|goals|outcomes)"
