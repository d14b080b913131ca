"""calendar-entries.py [<method> <file>]...: reads each entry as a calendar program would (RFC 5545, RFC 5546)."""

import sys
from pathlib import Path

from icalendar import Calendar

NEEDED = ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "ORGANIZER", "ATTENDEE")


def complaints(method: str, path: str) -> list[str]:
    content = Path(path).read_bytes()
    calendar = Calendar.from_ical(content)
    (event,) = calendar.walk("VEVENT")
    found = [f"{where.name}: {error}" for where in calendar.walk() for error in where.errors]
    found += [f"no {name}" for name in NEEDED if name not in event]
    if calendar.get("METHOD") != method or "VERSION" not in calendar or "PRODID" not in calendar:
        found.append("no calendar of this method")
    if any(len(line) > 75 for line in content.split(b"\r\n")):
        found.append("a line of more than 75 octets")
    if Calendar.from_ical(calendar.to_ical()) != calendar:
        found.append("it reads otherwise once it was written again")
    return [f"{path}: {complaint}" for complaint in found]


arguments = sys.argv[1:]
said = [line for pair in zip(arguments[::2], arguments[1::2]) for line in complaints(*pair)]
print("\n".join(said))
sys.exit(1 if said else 0)
