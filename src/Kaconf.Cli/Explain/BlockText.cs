using System.Collections.Generic;
using System.IO;
using System.Linq;
using Kaconf.Cli.Render;
using Kaconf.Compiler.Binding;
using Kaconf.Compiler.Diagnostics;
using Kaconf.Compiler.Model;
using Kaconf.Compiler.Schema;

namespace Kaconf.Cli.Explain;

/// <summary>Writes a block after defaults and inheritance: each setting, its value, and where that comes from.</summary>
/// <param name="output">Where to write.</param>
/// <param name="palette">Colours.</param>
/// <param name="places">Where the model came from.</param>
/// <param name="file">The file that the reader looks at; places in others show their path.</param>
/// <param name="defaults">Whether to write the settings too that have their default.</param>
internal sealed class BlockText(TextWriter output, Palette palette, Places places, string file, bool defaults)
{
    /// <summary>Writes the block and the blocks inside.</summary>
    public void Write(BlockModel block, string indent = "")
    {
        WriteOwn(block, indent);
        foreach (BlockModel inner in block.Blocks) Write(inner, indent + "  ");
    }

    /// <summary>Writes the block without the blocks inside.</summary>
    public void WriteOwn(BlockModel block, string indent)
    {
        BoundBlock source = places.Of(block);
        string title = indent.Length > 0 ? Title(source) : string.Join(" / ", Around(source).Reverse().Select(Title));
        output.WriteLine($"{indent}{palette.Place(title)}{(source.Words.Count > 0 ? "  " + palette.Gutter(At(source.Words[0].Place)) : "")}");
        List<(string Name, string Value, string From)> rows = [.. Rows(block, source)];
        int names = rows.Select(row => row.Name.Length).DefaultIfEmpty().Max(), values = rows.Select(row => row.Value.Length).DefaultIfEmpty().Max();
        foreach ((string name, string value, string from) in rows)
            output.WriteLine($"{indent}  {name.PadRight(names)}  {value.PadRight(values)}  {palette.Gutter(from)}");
        foreach (BoundEntry entry in source.Entries)
            output.WriteLine($"{indent}  {string.Join(" ", entry.Words.Select(word => word.Value))}  {palette.Gutter(At(entry.First.Place) + places.Target(block, entry, At))}");
    }

    private static IEnumerable<BoundBlock> Around(BoundBlock block)
    {
        yield return block;
        for (BoundBlock? outer = block.Parent; outer?.Parent is not null; outer = outer.Parent) yield return outer;
    }

    private static string Title(BoundBlock block) => block.Parent is null ? "outside every block" : $"{block.Keyword.Name} {block.Name}".TrimEnd();

    private IEnumerable<(string Name, string Value, string From)> Rows(BlockModel block, BoundBlock source)
    {
        foreach (Keyword row in block.Keyword.Children.Where(row => row is not (BlockKeyword or Alias)))
        {
            BoundSetting? inherited = source.Has(row) ? null : places.Inherited(source, row);
            foreach (BoundSetting line in row.Repeated == Repeated.All ? source.All(row) : source.Find(row) is { } one ? [one] : [])
                yield return (row.Name, Value(line), At(line.Words[0].Place));
            if (inherited is not null) yield return (row.Name, Value(inherited), $"{inherited.Words[0].Value}, {At(inherited.Words[0].Place)}");
            else if (defaults && !source.Has(row) && row.DefaultText != "none" && !row.DefaultText.StartsWith("required", System.StringComparison.Ordinal)) yield return (row.Name, row.DefaultText, "default");
        }
    }

    private static string Value(BoundSetting setting) => setting.Words.Count > 1 ? string.Join(" ", setting.Words.Skip(1).Select(word => word.Value)) : "on";

    private string At(SourcePlace place) => place.Path == file ? $"line {place.Start.Line}" : $"{place.Path}:{place.Start.Line}";
}
