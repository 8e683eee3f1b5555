"""Ways to damage a copy of the plan data, by kind.

A damage is a function that takes a seeded random generator and the folder of the copy; it changes the copy and returns
a description. The same seed gives the same damage.
"""

from tests.mutation.damage import fields, files, record, values, writing

# "fields: deleted" → the function that does it, in a fixed order.
KINDS = {
    f"{module.__name__.rpartition('.')[2]}: {name}": function
    for module in (fields, writing, record, values, files)
    for name, function in module.KINDS.items()
}
