using System.Globalization;
using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Conditions;

/// <summary>Reads dates as forms and spreadsheets hold them: 05/03/2027, 5-3-27, 2027-03-05, tháng 3/2027, 2007, 39083, ngay, sau 2 tháng.</summary>
/// <remarks>Day comes before month; the American order is taken only where no other is possible.</remarks>
public static class DateReader
{
    // Serial numbers of spreadsheets between 1 January 1930 and 31 December 2064.
    private const int FirstSerial = 10_959;
    private const int LastSerial = 60_266;
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>A two-digit year may lie this many years ahead of today; otherwise it belongs to the century before.</summary>
    private const int YearsAhead = 10;

    private const string Unreadable = "Không đọc được ngày";

    private static readonly PhraseTable<bool> Now = new(
        ("đi làm liền|làm liền|nhận việc liền|nhận việc ngay|ngay|làm việc ngay|có thể làm ngay|đi làm ngay|làm ngay|ngay lập tức|ngay bây giờ|hôm nay|càng sớm càng tốt|immediately|asap|now|sẵn sàng|gấp", true));

    private static readonly PhraseTable<int> English = new(
        ("jan|january", 1), ("feb|february", 2), ("mar|march", 3), ("apr|april", 4), ("may", 5), ("jun|june", 6),
        ("jul|july", 7), ("aug|august", 8), ("sep|sept|september", 9), ("oct|october", 10), ("nov|november", 11), ("dec|december", 12));

    private static readonly PhraseTable<char> DelayUnits = new(("ngày", 'd'), ("tuần", 'w'), ("tháng", 'm'), ("năm", 'y'));

    /// <summary>Reads the date stated in a text.</summary>
    /// <param name="text">One cell.</param>
    /// <param name="today">The day the text is read on: what "ngay" and "sau 2 tháng" count from.</param>
    public static DateReading Read(string text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scanned = ScannedText.Of(text);
        if (scanned.Count == 0)
        {
            return new DateReading(text, null, DatePrecision.Day, "Không ghi ngày");
        }
        return ReadDelay(text, scanned, today) ?? ReadNumbers(text, scanned, today) ?? ReadNow(text, scanned, today)
            ?? new DateReading(text, null, DatePrecision.Day, Unreadable);
    }

    private static DateReading? ReadNow(string input, ScannedText text, DateOnly today)
    {
        for (var i = 0; i < text.Count; i++)
        {
            // "ngay" is now, "ngày" is a day.
            if (Now.TryMatch(text, i, out _, out var length) && (length > 1 || !text.Is(i, "ngay") || text.Exact(i).SequenceEqual("ngay")))
            {
                return new DateReading(input, today, DatePrecision.Day, null);
            }
        }
        return null;
    }

    private static DateReading? ReadDelay(string input, ScannedText text, DateOnly today)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (!text.IsExactly(i, "sau", "sau") && !text.At(i, "trong", "vong"))
            {
                continue;
            }
            var at = text.Is(i, "sau") ? i + 1 : i + 2;
            if (!Numeral.TryRead(text, at, out var number) || !DelayUnits.TryMatch(text, number.Next, out var unit, out _) || number.Value > 400)
            {
                continue;
            }
            var count = (int)number.Value;
            return unit switch
            {
                'd' => new DateReading(input, today.AddDays(count), DatePrecision.Day, null),
                'w' => new DateReading(input, today.AddDays(7 * count), DatePrecision.Day, null),
                'm' => new DateReading(input, today.AddMonths(count), DatePrecision.Day, "Tính từ hôm nay"),
                _ => new DateReading(input, today.AddYears(count), DatePrecision.Day, "Tính từ hôm nay"),
            };
        }
        return null;
    }

    private static DateReading? ReadNumbers(string input, ScannedText text, DateOnly today)
    {
        var (count, at) = Collect(text, out var first, out var second, out var third);
        return count switch
        {
            1 => ReadOne(input, text, at, first, today),
            2 => ReadTwo(input, text, at, first, second),
            3 => ReadThree(input, first, second, third, today),
            _ => null,
        };
    }

    /// <summary>Up to three numbers that stand together as a date; month names count as numbers.</summary>
    private static (int Count, int At) Collect(ScannedText text, out DatePart first, out DatePart second, out DatePart third)
    {
        first = second = third = default;
        var count = 0;
        var at = -1;
        for (var i = 0; i < text.Count && count < 3; i++)
        {
            DatePart part;
            if (text.IsNumberAt(i))
            {
                if (text[i].Length > 8)
                {
                    return (0, -1);
                }
                part = new DatePart(int.Parse(text.Folded(i), CultureInfo.InvariantCulture), text[i].Length, IsName: false);
            }
            else if (English.TryMatch(text, i, out var month, out _))
            {
                part = new DatePart(month, 2, IsName: true);
            }
            else
            {
                continue;
            }
            // "08:00 30/11/2026": hours are no part of the date.
            if (text.IsSignAt(i + 1, ':') || (text.IsSignAt(i - 1, ':') && text.IsNumberAt(i - 2)))
            {
                if (count > 0)
                {
                    break;
                }
                continue;
            }
            at = count == 0 ? i : at;
            switch (count++)
            {
                case 0: first = part; break;
                case 1: second = part; break;
                default: third = part; break;
            }
        }
        return (count, at);
    }

    private static DateReading? ReadOne(string input, ScannedText text, int at, DatePart part, DateOnly today)
    {
        var value = part.Number;
        if (part.Digits == 8)
        {
            // 20261130 or 30112026
            return IsYear(value / 10_000) && Exists(value / 10_000, value / 100 % 100, value % 100)
                ? Day(input, value / 10_000, value / 100 % 100, value % 100)
                : IsYear(value % 10_000) ? Day(input, value % 10_000, value / 10_000 % 100, value / 1_000_000) : null;
        }
        if (text.Is(at - 1, "thang") && value is >= 1 and <= 12)
        {
            var year = value >= today.Month ? today.Year : today.Year + 1;
            return new DateReading(input, new DateOnly(year, value, 1), DatePrecision.Month, "Không ghi năm; hiểu là lần tới gần nhất");
        }
        if (part.Digits == 4 && IsYear(value))
        {
            return new DateReading(input, new DateOnly(value, 1, 1), DatePrecision.Year, null);
        }
        if (part.Digits == 5 && value is >= FirstSerial and <= LastSerial)
        {
            return FromSerial(input, value);
        }
        return null;
    }

    private static DateReading FromSerial(string input, int serial) =>
        new(input, new DateOnly(1899, 12, 30).AddDays(serial), DatePrecision.Day, "Đọc từ số ngày của bảng tính");

    private static DateReading? ReadTwo(string input, ScannedText text, int at, DatePart first, DatePart second)
    {
        if (first.Digits == 5 && text.IsSignAt(at + 1, '.') && first.Number is >= FirstSerial and <= LastSerial)
        {
            return FromSerial(input, first.Number);
        }
        if (text.At(at - 1, "quy") && first.Number is >= 1 and <= 4 && second.Digits == 4 && IsYear(second.Number))
        {
            return new DateReading(input, new DateOnly(second.Number, 3 * first.Number - 2, 1), DatePrecision.Month, "Chỉ ghi quý; lấy tháng đầu quý");
        }
        var (month, year) = first.Digits == 4 ? (second, first) : (first, second);
        if (year.Digits != 4 || !IsYear(year.Number))
        {
            return first.Number is >= 1 and <= 31 && second.Number is >= 1 and <= 12
                ? new DateReading(input, null, DatePrecision.Day, "Ngày thiếu năm")
                : null;
        }
        return month.Number is >= 1 and <= 12
            ? new DateReading(input, new DateOnly(year.Number, month.Number, 1), DatePrecision.Month, null)
            : new DateReading(input, null, DatePrecision.Month, $"Không có tháng {month.Number}");
    }

    private static DateReading? ReadThree(string input, DatePart first, DatePart second, DatePart third, DateOnly today)
    {
        if (first.Digits == 4)
        {
            // 2027-03-05, and 2027-20-03 only where the middle cannot be a month.
            return !IsYear(first.Number) ? null : ReadDayAndMonth(input, first.Number, day: third, month: second);
        }
        if (third.Digits is not (2 or 4))
        {
            return null;
        }
        var year = third.Digits == 4 ? third.Number : FullYear(third.Number, today);
        return IsYear(year)
            ? first.IsName ? Day(input, year, first.Number, second.Number) : ReadDayAndMonth(input, year, first, second)
            : null;
    }

    private static DateReading ReadDayAndMonth(string input, int year, DatePart day, DatePart month)
    {
        if (day.Number == 0 && month.Number is >= 1 and <= 12)
        {
            return new DateReading(input, new DateOnly(year, month.Number, 1), DatePrecision.Month, "Ngày ghi là 0; chỉ biết tháng");
        }
        if (day.Number == 0 && month.Number == 0)
        {
            return new DateReading(input, new DateOnly(year, 1, 1), DatePrecision.Year, "Ngày và tháng ghi là 0; chỉ biết năm");
        }
        if (month.Number > 12 && month.Number <= 31 && day.Number is >= 1 and <= 12 && Exists(year, day.Number, month.Number))
        {
            return new DateReading(input, new DateOnly(year, day.Number, month.Number), DatePrecision.Day, "Tháng ghi trước ngày");
        }
        return Day(input, year, month.Number, day.Number);
    }

    private static DateReading Day(string input, int year, int month, int day) => Exists(year, month, day)
        ? new DateReading(input, new DateOnly(year, month, day), DatePrecision.Day, null)
        : new DateReading(input, null, DatePrecision.Day, $"Không có ngày {day:00}/{month:00}/{year}");

    private static int FullYear(int twoDigits, DateOnly today)
    {
        var year = today.Year / 100 * 100 + twoDigits;
        return year > today.Year + YearsAhead ? year - 100 : year;
    }

    private static bool IsYear(int year) => year is >= FirstYear and <= LastYear;

    private static bool Exists(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private readonly record struct DatePart(int Number, int Digits, bool IsName);
}
