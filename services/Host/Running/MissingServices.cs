namespace JobMatch.Host.Running;

/// <summary>Answers in place of the pages when the services that they ask do not run in this process.</summary>
/// <remarks>Pages ask in process only, so far; a page that cannot ask must say so instead of failing at start.</remarks>
internal static class MissingServices
{
    private static readonly (ServiceRoles Role, string Name)[] Asked =
        [(ServiceRoles.Demand, "Nhu cầu tuyển dụng"), (ServiceRoles.Supply, "Hồ sơ người học"), (ServiceRoles.Matching, "Ghép việc và tìm kiếm")];

    /// <summary>Whether the pages have everything that they ask.</summary>
    public static bool AreNone(ServiceRoles roles) => roles.HasFlag(ServiceRoles.All);

    /// <summary>Answers every address with 503 and the names of the services that do not run.</summary>
    public static void Map(IEndpointRouteBuilder endpoints, ServiceRoles roles)
    {
        var missing = string.Join(", ", Asked.Where(service => !roles.HasFlag(service.Role)).Select(service => $"«{service.Name}»"));
        endpoints.MapFallback(() => Results.Text(
            $"Trang web JobMatch đã chạy nhưng chưa dùng được: tiến trình này không chạy dịch vụ {missing}. Hãy chạy cùng các dịch vụ đó.\n",
            "text/plain; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable));
    }
}
