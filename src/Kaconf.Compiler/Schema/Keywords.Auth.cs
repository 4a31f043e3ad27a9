using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>What of the adverts proves their sender: <c>authentication</c> and <c>auth_hmac</c>.</summary>
public static class AuthKeywords
{
    public static readonly Keyword<string> Type = new("auth_type", new ChoiceArg<string>(("PASS", "PASS"), ("AH", "AH")), "", "How adverts of version 2 are authenticated: a password in plain text, or a header with a checksum.");
    public static readonly Keyword<string> Password = new("auth_pass", new TextArg("a password"), "", "The password; 8 characters travel.");

    public static readonly Keyword<HmacKeyValue> Key = new("key", new HmacKeyArg(), new HmacKeyValue(0, KeySource.Text, ""), "A key by its number; adverts signed with any of them are taken.") { Repeated = Repeated.All, IsNew = true, Unset = "required" };
    public static readonly Keyword<long> ActiveKey = new("active_key", new WholeArg(1, 255), 0, "The number of the key that signs.") { IsNew = true, Unset = "required" };
    public static readonly Keyword<long> TimeWindow = new("time_window", new WholeArg(1, 300), 0, "Seconds that an advert may be old; three times advert_int, but 5 to 300, if not given.") { IsNew = true, Unset = "3 times advert_int, but 5 to 300" };
    public static readonly Keyword<string> AntiReplay = new("anti_replay", new ChoiceArg<string>(("time", "time"), ("monotonic", "monotonic")), "time", "How an advert sent again is told: by the clock, or by a number that only grows.") { IsNew = true };
    public static readonly Keyword<string> Mode = new("mode", new ChoiceArg<string>(("enforce", "enforce"), ("permissive", "permissive"), ("receive-only", "receive-only")), "enforce", "Whether unsigned adverts are taken, and whether own ones are signed, while nodes are changed over.") { IsNew = true };

    public static readonly BlockKeyword Block = new("authentication", "vrrp_instance/authentication", "Authentication of VRRPv2 adverts.", [Type, Password]);

    public static readonly BlockKeyword Hmac = new("auth_hmac", "vrrp_instance/auth_hmac", "Authentication by a keyed hash behind the advert, in keepalived's own form.", [
        Key, ActiveKey, TimeWindow, AntiReplay, Mode,
    ])
    {
        IsNew = true,
    };

    /// <summary>The rows of an instance.</summary>
    internal static readonly Keyword[] All = [Block, Hmac];
}
