namespace JobMatch.Matching.Engine.Paired;

/// <summary>Something that the server has yet to do, in the order in which the embedded engine did it.</summary>
internal abstract record Change
{
    /// <summary>Documents that wait for the server because of this.</summary>
    public virtual int Documents => 0;
}

internal sealed record Store(IReadOnlyList<SearchDocument> Stored) : Change
{
    public override int Documents => Stored.Count;
}

internal sealed record Remove(IReadOnlyCollection<Guid> Ids) : Change
{
    public override int Documents => Ids.Count;
}

/// <summary>Compare what the server holds with the embedded engine.</summary>
internal sealed record Compare : Change;

/// <summary>Somebody waits until the server has done everything before this.</summary>
internal sealed record Reached(TaskCompletionSource Done) : Change;
