"""The words of the preparation: what parents and child say, what may be told of, and the lines of the checklists."""

from __future__ import annotations

from collections.abc import Mapping

from meeting.people import Network
from meeting.prepared import Answer, Item, Sharing
from tui.view.words import mark

ANSWERS: Mapping[Answer, str] = {
    Answer.YES: mark("yes"),
    Answer.RATHER_NOT: mark("rather not"),
    Answer.NO: mark("no"),
}
"""What a parent says of somebody who may come, or how the child sees it (R80, R133)."""
UNASKED = mark("to be asked")

SHARINGS: Mapping[Sharing, str] = {
    Sharing.SHARED: mark("may be shared"),
    Sharing.OWN_WORDS: mark("own words only"),
    Sharing.WITHHELD: mark("is not told"),
}
"""How a topic may be told of at the meeting (R118)."""

NETWORKS: Mapping[Network, str] = {
    Network.FAMILY: mark("family"),
    Network.PRIVATE: mark("private network"),
    Network.EVERYDAY: mark("everyday professional"),
    Network.TREATING: mark("treating professional"),
    Network.PROFESSIONAL: mark("other professional"),
    Network.AUTHORITY: mark("authority"),
}

ITEMS: Mapping[Item, str] = {
    Item.PARENTS_TALKED_WITH: mark("People and topics are agreed with the parents"),
    Item.CHILD_TALKED_WITH: mark("We have talked with the child before the meeting"),
    Item.CHILD_KNOWS_FRAME: mark("The child knows where, how long, and that it may go out"),
    Item.CHILD_KNOWS_PURPOSE: mark("The child knows why we meet"),
    Item.CHILD_KNOWS_WHO: mark("The child knows who comes"),
    Item.CHILD_TAKES_PART: mark("It is decided when the child is in the room"),
    Item.INVITATIONS_SENT: mark("The invitations are sent"),
    Item.LEAFLET_SENT: mark("The leaflet went out with the invitation"),
    Item.INTERPRETER_BRIEFED: mark("We have talked with the interpreter before the meeting"),
    Item.CHILD_TOLD: mark("The child has heard what was agreed"),
    Item.INTERPRETER_DEBRIEFED: mark("We have talked with the interpreter afterwards"),
    Item.JOURNALISED: mark("Points and agreements are in the municipality's record"),
}
"""A line of a checklist once it is done."""
LACKING_ITEMS: Mapping[Item, str] = {
    Item.PARENTS_TALKED_WITH: mark("We still have to agree with the parents on people and topics"),
    Item.CHILD_TALKED_WITH: mark("We still have to talk with the child before the meeting"),
    Item.CHILD_KNOWS_FRAME: mark("The child does not know where and how long yet"),
    Item.CHILD_KNOWS_PURPOSE: mark("The child does not know yet why we meet"),
    Item.CHILD_KNOWS_WHO: mark("The child does not know yet who comes"),
    Item.CHILD_TAKES_PART: mark("It is not decided yet when the child is in the room"),
    Item.INVITATIONS_SENT: mark("The invitations are not sent"),
    Item.LEAFLET_SENT: mark("The leaflet is not sent"),
    Item.INTERPRETER_BRIEFED: mark("We still have to talk with the interpreter before the meeting"),
    Item.CHILD_TOLD: mark("The child has not heard yet what was agreed"),
    Item.INTERPRETER_DEBRIEFED: mark("We still have to talk with the interpreter afterwards"),
    Item.JOURNALISED: mark("Points and agreements are not in the municipality's record yet"),
}
"""The same where it is missing, as home says it: no name, no blame (screens j)."""
