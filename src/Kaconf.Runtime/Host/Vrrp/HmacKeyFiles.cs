using System.Text;
using Kaconf.Runtime.Config;
using Kaconf.Runtime.Linux;
using Kaconf.Runtime.Protocol.Vrrp;

namespace Kaconf.Runtime.Host.Vrrp;

/// <summary>Reads the keys of auth_hmac that are in files, so that they need not be in the program.</summary>
internal static class HmacKeyFiles
{
    /// <summary>The keys of an instance, and what is wrong in the log.</summary>
    public static HmacKeys Read(string instance, HmacConfig config, Log log) => new(config, key => Read(instance, key, log));

    private static byte[]? Read(string instance, HmacKeyConfig key, Log log)
    {
        string? text = key.File is { } file ? SmallFile.Read(file) : null;
        byte[]? bytes = text is null ? null : HmacKeys.ReadFile(Encoding.Latin1.GetBytes(text));
        if (bytes is null)
        {
            log.Error($"({instance}) key {key.Id} of auth_hmac is not used: {key.File} {(text is null
                ? "cannot be read"
                : $"holds no key of {HmacKeys.MinimumSize} to {HmacKeys.MaximumSize} bytes, as text or as hex: and digits")}");
        }
        return bytes;
    }
}
