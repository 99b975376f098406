using Microsoft.AspNetCore.Components;

namespace JobMatch.Web.Language;

/// <summary>Base of all components: the texts under the short name T, as they stand on every line of a page.</summary>
public abstract class LocalisedComponent : ComponentBase
{
    [Inject]
    protected Visit Visit { get; set; } = null!;

    protected Texts T => Visit.Texts;
}
