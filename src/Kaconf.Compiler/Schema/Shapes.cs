namespace Kaconf.Compiler.Schema;

/// <summary>Shapes that several keywords share.</summary>
internal static class Shapes
{
    public const long Second = 1_000_000;

    public static readonly FlagArg Flag = new();
    public static readonly ChoiceArg<bool> Switch = new(("true", true), ("on", true), ("yes", true), ("false", false), ("off", false), ("no", false)) { Optional = true };
    public static readonly CommandArg Notification = new(withUser: true);
    public static readonly UserArg User = new();
    public static readonly AddressArg Address = new();

    // IFNAMSIZ in linux/if.h is 16 with the end of the string.
    public const int LongestInterfaceName = 15;
    public static readonly TextArg InterfaceName = new("an interface name", LongestInterfaceName);

    /// <summary>Seconds for a timer that keepalived counts in microseconds of 32 bits.</summary>
    public static readonly WholeArg Delay = new(0, 4294) { Wording = "0 to 4294 seconds" };
    public static readonly WholeArg Unsigned = new(0, uint.MaxValue);
    public static readonly WholeArg AtLeastOne = new(1, uint.MaxValue);

    /// <summary>At least one, and keepalived corrects 0.</summary>
    public static readonly WholeArg RaisedToOne = new(1, uint.MaxValue) { AcceptedFrom = 0 };
    public static readonly WholeArg Repeat = new(0, int.MaxValue);
}
