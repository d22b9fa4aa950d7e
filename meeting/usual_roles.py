"""The network that a role usually belongs to, so that a plan file or a walk-in need not always say it.

The professions are those of R28 (seed 000), the relations those of R111 (seed 004).
"""

from __future__ import annotations

from meeting.people import Network, Role, role_of

_BY_KIND = {
    Role.CHILD: Network.FAMILY,
    Role.PARENT: Network.FAMILY,
    Role.COMPANION: Network.PRIVATE,
    Role.CASEWORKER: Network.AUTHORITY,
    Role.INTERPRETER: Network.PROFESSIONAL,
    Role.OBSERVER: Network.PROFESSIONAL,
}
_FAMILY = "bror søster storebror storesøster lillebror lillesøster stedfar stedmor papfar papmor bonusfar bonusmor"
_PRIVATE = (
    "mormor morfar farmor farfar bedsteforælder onkel tante moster faster morbror farbror fætter kusine kæreste "
    "ven veninde nabo fodboldtræner håndboldtræner træner spejderleder"
)
_EVERYDAY = (
    "lærer skolelærer klasselærer kontaktlærer specialundervisningslærer skoleleder afdelingsleder pædagog "
    "daginstitutionsleder dagplejer klubmedarbejder klubpædagog"
)
_TREATING = (
    "læge psykolog skolepsykolog psykiater familiebehandler familieterapeut terapeut sundhedsplejerske talelærer "
    "talehørelærer fysioterapeut ergoterapeut misbrugsbehandler ppr-psykolog"
)
_PROFESSIONAL = (
    "mødeleder facilitator netværksmedarbejder konsulent ssp-konsulent ssp-medarbejder politibetjent "
    "støttekontaktperson kontaktperson jobkonsulent uu-vejleder ungdomsuddannelsesvejleder uddannelsesvejleder"
)
_BY_WORD = {
    word: network
    for network, words in (
        (Network.FAMILY, _FAMILY),
        (Network.PRIVATE, _PRIVATE),
        (Network.EVERYDAY, _EVERYDAY),
        (Network.TREATING, _TREATING),
        (Network.PROFESSIONAL, _PROFESSIONAL),
    )
    for word in words.split()
}
USUAL_ROLES = tuple(_BY_WORD)
"""The relations and professions whose network is known, besides the roles the rules know."""
_OPENING = ("praktiserende ", "egen ")


def usual_network(role: str) -> Network | None:
    """Return the network of a role as people say it (`mormor`, `pædagog i SFO`); None if the role does not tell."""
    kind = role_of(role)
    if kind is not Role.PARTICIPANT:
        return _BY_KIND.get(kind)
    words = role.casefold().split()
    opening = next((word for word in _OPENING if " ".join(words).startswith(word)), "")
    return _BY_WORD.get(words[len(opening.split())]) if len(words) > len(opening.split()) else None
