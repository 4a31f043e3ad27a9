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
        byte[] bytes = new byte[4];
        int part = 0, digits = 0, number = 0;
        foreach (char c in text)
        {
            bool leadingZero = digits > 0 && number == 0;
            if (c is >= '0' and <= '9' && !leadingZero && number * 10 + c - '0' <= byte.MaxValue) (number, digits) = ((number * 10) + c - '0', digits + 1);
            else if (c == '.' && digits > 0 && part < 3) (bytes[part++], number, digits) = ((byte)number, 0, 0);
            else return null;
        }
        if (part != 3 || digits == 0) return null;
        bytes[3] = (byte)number;
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
