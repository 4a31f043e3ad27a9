using System.Globalization;
using System.Linq;
using System.Text;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Emit;

/// <summary>Every value that reaches generated code passes here: the one place that escapes.</summary>
internal static class Literal
{
    /// <summary>A string in plain ASCII: what is not a printable ASCII character becomes \uXXXX, lone surrogates too.</summary>
    public static string Of(string value)
    {
        StringBuilder text = new("\"");
        foreach (char c in value)
        {
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else if (c is >= ' ' and <= '~') text.Append(c);
            else text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return text.Append('"').ToString();
    }

    /// <summary>A whole number.</summary>
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>true or false.</summary>
    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>An address, in the form that is readable for its family.</summary>
    public static string Of(AddressValue address) => address.IsV6
        ? $"IpAddress.V6(0x{Hex(address, 0)}UL, 0x{Hex(address, 8)}UL)"
        : $"IpAddress.V4({string.Join(", ", address.Bytes.Select(b => Of(b)))})";

    /// <summary>Bytes.</summary>
    public static string Of(EquatableArray<byte> bytes) => $"[{string.Join(", ", bytes.Select(b => Of(b)))}]";

    /// <summary>Something tracked.</summary>
    public static string Of(TrackModel track)
    {
        string reverse = track.Reverse ? ", true" : "";
        string weight = track.Weight != 0 || track.Reverse ? ", " + Of(track.Weight) : "";
        return $"new({Of(track.Name)}{weight}{reverse})";
    }

    /// <summary>The commands of changes.</summary>
    public static string Of(NotifyModel notify) => new Initializer()
        .Command("Master", notify.Master)
        .Command("Backup", notify.Backup)
        .Command("Fault", notify.Fault)
        .Command("Stop", notify.Stop)
        .Command("Any", notify.Any)
        .Command("LowerPriority", notify.LowerPriority)
        .Inline();

    /// <summary>A FIFO with its reader.</summary>
    public static string Of(FifoModel fifo) =>
        $"new({Of(fifo.Path)})" + new Initializer().User("Owner", fifo.Owner).Command("Reader", fifo.Reader).Braces;

    /// <summary>An account.</summary>
    public static string Of(UserValue user) =>
        $"new ScriptUser({Of(user.User)}, {(user.Group is null ? "null" : Of(user.Group))})";

    /// <summary>A command with its words.</summary>
    public static string Of(CommandValue command)
    {
        string words = string.Join(", ", command.Arguments.Select(Of));
        string user = command.User is null ? "" : ", " + Of(command.User);
        return $"new CommandConfig({Of(command.Text)}, [{words}]{user})";
    }

    private static string Hex(AddressValue address, int start) =>
        string.Concat(address.Bytes.Skip(start).Take(8).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
}
