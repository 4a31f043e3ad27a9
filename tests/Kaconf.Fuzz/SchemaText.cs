using System;
using System.Linq;
using System.Text;
using Kaconf.Compiler.Schema;

namespace Kaconf.Fuzz;

/// <summary>Configurations made from the rows of the schema: every keyword comes up, mostly where it belongs.</summary>
internal static class SchemaText
{
    private const int Depth = 5;

    /// <summary>Some blocks of the file.</summary>
    public static string File(Random random)
    {
        StringBuilder text = new();
        for (int blocks = random.Next(1, 5); blocks > 0; blocks--) Add(text, random, Member(random, KeywordSchema.Root), Depth);
        return text.ToString();
    }

    /// <summary>One line of a block, or one block of it.</summary>
    public static string Line(Random random)
    {
        StringBuilder text = new();
        BlockKeyword block = Vocabulary.Block(random);
        if (block.Children.Count + (block.Entry is null ? 0 : 1) > 0) Add(text, random, Member(random, block), 2);
        return text.ToString();
    }

    private static Keyword Member(Random random, BlockKeyword block)
    {
        bool entry = block.Entry is not null && (block.Children.Count == 0 || random.Next(2) == 0);
        return entry ? block.Entry! : block.Children[random.Next(block.Children.Count)];
    }

    private static void Add(StringBuilder text, Random random, Keyword row, int depth)
    {
        bool isEntry = row.Name.StartsWith('<');
        text.Append(isEntry ? "" : row.Name).Append(' ');
        if (row is not BlockKeyword block)
        {
            text.Append(Vocabulary.Value(random, row)).Append('\n');
            return;
        }
        text.Append(string.Join(' ', Enumerable.Range(0, random.Next(3)).Select(_ => Vocabulary.Value(random, row)))).Append(random.Next(9) == 0 ? "\n{\n" : " {\n");
        bool empty = depth == 0 || (block.Children.Count == 0 && block.Entry is null);
        for (int lines = empty ? 0 : random.Next(10); lines > 0; lines--) Add(text, random, Member(random, block), depth - 1);
        text.Append("}\n");
    }
}
