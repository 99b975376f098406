using System.Security.Cryptography;
using System.Text;

namespace JobMatch.Supply.Importing;

/// <summary>Makes an id for people whose form has none, so that the same person sent again is the same profile.</summary>
/// <remarks>A keyed hash: the identity number itself is never stored, and without the key file nobody can find out by
/// trying numbers whose profile it is.</remarks>
internal sealed class PersonKey(string keyPath)
{
    private const int KeyBytes = 32;

    /// <summary>Letters and digits that are not mistaken for one another when read out or written by hand.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private const int Length = 10;

    private readonly Lazy<byte[]> _key = new(() => LoadOrCreate(keyPath));

    /// <summary>For example "NTV-7KQ2M9XWPA".</summary>
    public string Of(string identityNumber)
    {
        var hash = HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes(identityNumber));
        return "NTV-" + string.Concat(hash.Take(Length).Select(value => Alphabet[value % Alphabet.Length]));
    }

    private static byte[] LoadOrCreate(string path)
    {
        if (File.Exists(path))
        {
            return File.ReadAllBytes(path);
        }

        var key = RandomNumberGenerator.GetBytes(KeyBytes);
        using var file = OperatingSystem.IsWindows()
            ? new FileStream(path, FileMode.CreateNew)
            : new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
        file.Write(key);
        return key;
    }
}
