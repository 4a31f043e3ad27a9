using System.Collections.Generic;
using System.Linq;
using Kaconf.Compiler.Text;

namespace Kaconf.Compiler.Expansion;

/// <summary>Reads <c>~LST(NAME, value, …) text</c> and <c>~LST({NAME, …}, {value, …}, …) text</c>.</summary>
internal sealed class ListReader
{
    private const string Form = "is not ~LST(NAME, value, ...) or ~LST({NAME, ...}, {value, ...}, ...) and a text";

    private readonly LineText line;
    private int position = 4;

    private ListReader(LineText line) => this.line = line;

    /// <summary>Reads a line that starts with one.</summary>
    public static Specification Read(LineText line) => new ListReader(line).ReadAll();

    private char Current => position < line.Length ? line[position] : '\0';

    private Specification ReadAll()
    {
        SkipBlanks();
        if (Current != '(') return Specification.Wrong("has no '(' after the keyword");
        Advance();
        if (ReadSet() is not { } names || Current != ',') return Specification.Wrong(Form);
        List<IReadOnlyList<LineText>> tuples = [];
        while (Current == ',')
        {
            Advance();
            if (ReadSet() is not { } values) return Specification.Wrong(Form);
            if (values.Count > names.Count) return Specification.Wrong($"has {values.Count} values for {names.Count} names");
            // Missing values are empty.
            while (values.Count < names.Count) values.Add(LineText.Empty);
            tuples.Add(values);
        }
        if (Current != ')') return Specification.Wrong(Form);
        int end = position + 1;
        Advance();
        return new(new PendingList([.. names.Select(name => name.Content)], tuples, line.OriginOf(new TextSpan(0, end)), line.From(position)), null);
    }

    private List<LineText>? ReadSet()
    {
        bool braced = Current == '{';
        if (!braced) return [ReadWord()];
        List<LineText> words = [];
        do
        {
            Advance();
            words.Add(ReadWord());
        }
        while (Current == ',');
        if (Current != '}') return null;
        Advance();
        return words;
    }

    private LineText ReadWord()
    {
        int start = position;
        while (position < line.Length && line[position] is not (' ' or '\t' or ',' or '}' or ')')) position++;
        LineText word = line.Slice(start, position - start);
        SkipBlanks();
        return word;
    }

    private void Advance()
    {
        position++;
        SkipBlanks();
    }

    private void SkipBlanks() => position += Comments.BlanksAt(line.Content, position);
}
