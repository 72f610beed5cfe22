"""Weekends, months, seasons and years as days, by the day of publication and a number that their wording has."""

from datetime import date, timedelta

from index.quantities.values import Days
from index.quantities.weekdays import week_at


def weekend(day: date, _: int) -> Days:
    """The last weekend before a day."""
    saturday = day - timedelta(days=(day.weekday() - 5) % 7 or 7)
    return Days(saturday, saturday + timedelta(days=1))


def end_of_week(day: date, offset: int) -> Days:
    """The weekend of the week so many weeks after that of a day."""
    sunday = week_at(day, offset).last
    return Days(sunday - timedelta(days=1), sunday)


def coming_weekend(day: date, _: int) -> Days:
    """The weekend of the week of a day."""
    return end_of_week(day, 0)


def near_weekend(day: date, _: int) -> Days:
    """The weekend that has been, or is; another where what is to come is told."""
    return end_of_week(day, 0) if day.weekday() > 4 else weekend(day, 0)


def this_weekend(day: date, _: int) -> Days:
    """The weekend to come, but the one that has been on Monday and Tuesday, unless what is to come is told."""
    return end_of_week(day, 0) if day.weekday() > 1 else weekend(day, 0)


def season_at(day: date, month: int) -> Days:
    """Three months of the year of a day, from one on."""
    return Days(date(day.year, month, 1), date(day.year, month + 3, 1) - timedelta(days=1))


def month_at(day: date, offset: int) -> Days:
    """The month so many months after that of a day."""
    count = day.year * 12 + day.month - 1 + offset
    first = date(count // 12, count % 12 + 1, 1)
    following = date((count + 1) // 12, (count + 1) % 12 + 1, 1)
    return Days(first, following - timedelta(days=1))


def year_at(day: date, offset: int) -> Days:
    """The year so many years after that of a day."""
    return Days(date(day.year + offset, 1, 1), date(day.year + offset, 12, 31))


def up_to(day: date, days: int) -> Days:
    """So many days up to a day."""
    return Days(day - timedelta(days=days), day)
