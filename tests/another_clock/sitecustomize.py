"""Sets Python's clock three years ahead. Python runs this module at its start if this folder is on its path."""

import datetime
import time

AHEAD = 3 * 365.25 * 86400 + 12345.6
now, now_ns = time.time, time.time_ns
gmtime, localtime, strftime, ctime = time.gmtime, time.localtime, time.strftime, time.ctime

time.time = lambda: now() + AHEAD
time.time_ns = lambda: now_ns() + int(AHEAD * 1e9)
time.gmtime = lambda seconds=None: gmtime(time.time() if seconds is None else seconds)
time.localtime = lambda seconds=None: localtime(time.time() if seconds is None else seconds)
time.ctime = lambda seconds=None: ctime(time.time() if seconds is None else seconds)
time.strftime = lambda form, at=None: strftime(form, localtime(time.time()) if at is None else at)


class Date(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())


class DateTime(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def today(cls):
        return cls.now()


datetime.date, datetime.datetime = Date, DateTime
