using JobMatch.Intake.Tables;
using JobMatch.LabourMarket.Text;

namespace JobMatch.Intake.Fields;

/// <content>What is kept for people to read.</content>
public sealed partial class RowFields
{
    /// <summary>Prose for people to read, without telephone numbers and e-mail addresses, which are not kept; null when it is empty.</summary>
    public string? Prose(string field) => Text(field) is { } text ? WithoutContact(field, text) : null;

    /// <summary>Prose that must not be empty; "" after the row was refused for it.</summary>
    public string RequiredProse(string field, string expected) => WithoutContact(field, Required(field, expected));

    private string WithoutContact(string field, string text)
    {
        var without = ContactDetails.Without(text);
        if (without != text)
        {
            _problems.Add(row.Problem(field, "nội dung không có số điện thoại, e-mail (JobMatch không giữ)", null, ProblemSeverity.Warning) with
            {
                Read = Masking.Shorten(without),
            });
        }

        return without;
    }
}
