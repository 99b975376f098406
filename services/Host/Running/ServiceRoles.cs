namespace JobMatch.Host.Running;

/// <summary>The services that one process can run; all of them by default.</summary>
[Flags]
internal enum ServiceRoles
{
    None = 0,
    Demand = 1,
    Supply = 2,
    Matching = 4,
    Web = 8,
    All = Demand | Supply | Matching | Web,
}
