using System.Text;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>Reads the keys of auth_hmac that are in files, so that they need not be in the program.</summary>
internal static class HmacKeyFiles
{
    // As hex a key takes twice its size, and there may be spaces around it.
    private const int LargestFile = 4096;

    /// <summary>The keys of an instance, and what is wrong in the log.</summary>
    public static HmacKeys Read(string instance, HmacConfig config, Log log) => new(config, key => Read(instance, key, log));

    /// <summary>A key that is in a file, or what is wrong with it.</summary>
    internal static (byte[]? Key, string? Problem) Read(HmacKeyConfig key)
    {
        if (key.File is null || SmallFile.Read(key.File, LargestFile) is not { } text) return (null, $"{key.File} cannot be read");
        byte[]? bytes = HmacKeys.ReadFile(Encoding.Latin1.GetBytes(text));
        return (bytes, bytes is null ? $"{key.File} holds no key of {HmacKeys.MinimumSize} to {HmacKeys.MaximumSize} bytes, as text or as hex: and digits" : null);
    }

    private static byte[]? Read(string instance, HmacKeyConfig key, Log log)
    {
        (byte[]? bytes, string? problem) = Read(key);
        if (bytes is not null && FileAccess.OthersCanRead(key.File!))
            log.Warning($"({instance}) SECURITY: others than its owner can read key {key.Id} of auth_hmac; chmod 600 {key.File}");
        if (problem is not null) log.Error($"({instance}) key {key.Id} of auth_hmac is not used: {problem}");
        return bytes;
    }
}
