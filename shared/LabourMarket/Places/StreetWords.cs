namespace JobMatch.LabourMarket.Places;

/// <summary>Words of addresses that are no units: what follows them is a street, hamlet or house.</summary>
internal static class StreetWords
{
    /// <summary>True when the token begins the name of a street, hamlet, building or house number.</summary>
    internal static bool StartsAt(in PlaceTokens tokens, int at)
    {
        var folded = tokens.Folded(at, at + 1);
        var isNumbered = at + 1 < tokens.Count && tokens.IsNumber(at + 1);
        switch (folded)
        {
            case "duong" or "ngo" or "ngach" or "hem" or "thon" or "ap" or "xom" or "khom" or "kp" or "tdp" or "ql" or "km":
                return true;
            case "nga":
                return at + 1 < tokens.Count && tokens.Folded(at + 1, at + 2) is "ba" or "tu" or "nam" or "sau";
            case "to" or "so" or "lo" or "khu" or "tang" or "doi":
                return isNumbered || (folded is "khu" && at + 1 < tokens.Count && tokens.Folded(at + 1, at + 2) is "pho" or "dan" or "do");
        }
        return tokens.Canonical(at, at + 1) is "phố" or "bản" or "buôn" or "làng" or "tổ" or "chợ";
    }

    /// <summary>True when the words before a name say that it is the place named before, under its other name.</summary>
    internal static bool Restates(in PlaceTokens tokens, int at) =>
        at >= 2 && tokens.Folded(at - 2, at) is "nay la" or "nay thuoc" or "day la" or "truoc la" or "cu la" or "day thuoc";

    /// <summary>True for words that lead to a place name: at, near, area, address.</summary>
    internal static bool LeadsToPlace(in PlaceTokens tokens, int at) =>
        at >= 0 && tokens.Folded(at, at + 1) is "tai" or "o" or "vuc" or "gan" or "chi" or "va" or "thuoc" or "viec" or "toi" or "quanh";
}
