using System;
using Kaconf.Compiler.Syntax;
using Kaconf.Compiler.Values;

namespace Kaconf.Compiler.Schema;

/// <summary>A word that may stand behind an address of a list.</summary>
/// <param name="word">Its name and what follows it.</param>
/// <param name="read">
/// Takes the entry so far and the option's argument, or the option itself where nothing follows it; null when the argument is bad, which it reports.
/// </param>
internal sealed class AddressOption(ValueWord word, Func<ValueReader, Token, VirtualAddressValue, VirtualAddressValue?> read)
{
    /// <summary>Its name and what follows it.</summary>
    public ValueWord Word { get; } = word;

    /// <summary>The entry with this option; null when its argument is bad, which is reported.</summary>
    public VirtualAddressValue? Read(ValueReader reader, Token argument, VirtualAddressValue entry) => read(reader, argument, entry);
}
