using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>Trusts a server because of one certificate alone: the authority's, or its own.</summary>
/// <remarks>The server must send the pinned authority within its chain, as Elasticsearch does that made its own certificates.</remarks>
internal static class CertificatePin
{
    /// <summary>The fingerprint as 64 upper-case digits; null when it is none.</summary>
    public static string? Read(string fingerprint)
    {
        var digits = fingerprint.Replace(":", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return digits.Length == SHA256.HashSizeInBytes * 2 && digits.All(char.IsAsciiHexDigitUpper) ? digits : null;
    }

    /// <summary>Whether the server is the one that was pinned.</summary>
    /// <param name="fingerprint">As <see cref="Read"/> gives it.</param>
    /// <param name="certificate">What the server showed of itself.</param>
    /// <param name="chain">What it sent beside that.</param>
    /// <param name="errors">What the machine found wrong; an unknown authority is expected.</param>
    public static bool Holds(string fingerprint, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is not X509Certificate2 own || chain is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            return false;
        }

        if (FingerprintOf(own) == fingerprint)
        {
            return true;
        }

        var sent = chain.ChainElements.Select(element => element.Certificate).Concat(chain.ChainPolicy.ExtraStore).ToList();
        return sent.Find(candidate => FingerprintOf(candidate) == fingerprint) is { } authority && IsSignedUnder(authority, own, sent);
    }

    private static bool IsSignedUnder(X509Certificate2 authority, X509Certificate2 own, IEnumerable<X509Certificate2> sent)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.ExtraStore.AddRange(sent.ToArray());
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(own);
    }

    private static string FingerprintOf(X509Certificate2 certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA256);
}
