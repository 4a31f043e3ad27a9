using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Syntax;

namespace Kaconf.Compiler.Schema;

/// <summary>Option words of an entry that Kaconf does not have.</summary>
internal static class Options
{
    /// <summary>Reports an option that is not supported or not known; the rest of the entry is passed over. Always true.</summary>
    public static bool ReportUnknown(ValueReader reader, Token option, string path, string expected)
    {
        if (KeepalivedNames.Contains(path, option.Value)) reader.Bag.UnreadKeyword(option.Place, option.Value, null);
        else reader.Bag.UnknownOption(option.Place, reader.Keyword, option.Value, expected);
        reader.SkipAll();
        return true;
    }
}
