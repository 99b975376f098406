namespace JobMatch.Web;

/// <summary>States who may call an endpoint; each endpoint of this service carries exactly one.</summary>
/// <remarks>Web only states it. Host enforces it: in this first version, which has no sign-in, by listening on
/// the loopback address alone.</remarks>
/// <param name="audience">Who may call.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class CallableByAttribute(Audience audience) : Attribute
{
    /// <summary>Who may call.</summary>
    public Audience Audience { get; } = audience;
}

/// <summary>Groups of callers.</summary>
public enum Audience
{
    /// <summary>Anyone who reaches the server: nothing in the answer is about a person, an employer or a school.</summary>
    Anyone,

    /// <summary>Staff working on the computer that the server runs on: the answer may name people.</summary>
    LocalStaff,
}
