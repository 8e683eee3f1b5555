"""Guards: every id that an entry refers to exists. Mend: use the id that the message suggests, or add the entry."""

from plan_explorer.checks.context import KINDS, CheckContext
from plan_explorer.data.fields import RefersTo
from plan_explorer.data.problems import Problems, allowed, quoted
from plan_explorer.data.references import declared


def check(context: CheckContext) -> Problems:
    for place, field, mark, name in declared(context.plan, RefersTo):
        known = set().union(*(context.declared.get(part, set()) for part in mark.parts))
        readable = all(map(context.readable, mark.parts))
        told = any(name in context.gone.get(part, ()) for part in mark.parts)  # published_ids.py reports it
        if readable and name not in known and not told:
            kind = KINDS[mark.parts[0]] if len(mark.parts) == 1 else "mã"
            said = f"không có {kind} {quoted(name)}; {allowed(name, sorted(known))}"
            yield place.record.mistake(field, place.name or field, said)
