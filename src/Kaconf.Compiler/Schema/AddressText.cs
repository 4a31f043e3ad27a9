using System.Globalization;
using System.Linq;
using System.Net;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>Reads addresses as inet_pton(3) does: four decimal numbers without leading zeros, or IPv6.</summary>
internal static class AddressText
{
    public static AddressValue? Parse(string text) => text.IndexOf(':') >= 0 ? ParseV6(text) : ParseV4(text);

    private static AddressValue? ParseV4(string text)
    {
        string[] parts = text.Split('.');
        if (parts.Length != 4) return null;
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++)
        {
            bool leadingZero = parts[i].Length > 1 && parts[i][0] == '0';
            if (leadingZero || !byte.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out bytes[i])) return null;
        }
        return new AddressValue(bytes.ToEquatableArray());
    }

    private static AddressValue? ParseV6(string text)
    {
        bool plain = text.Length <= 45 && text.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F') or ':' or '.');
        if (!plain || !IPAddress.TryParse(text, out IPAddress? address)) return null;
        byte[] bytes = address.GetAddressBytes();
        return bytes.Length == 16 ? new AddressValue(bytes.ToEquatableArray()) : null;
    }
}
