namespace Kaconf.Compiler.Expansion;

/// <summary>Reads definitions, which may go on for several lines.</summary>
internal sealed class DefinitionReader(DefinitionTable definitions)
{
    private Definition? open;

    /// <summary>Whether the next line goes on with a definition.</summary>
    public bool IsOpen => open is not null;

    /// <summary>Takes the line of an assignment.</summary>
    public void Start(LineText line, Reference assignment)
    {
        LineText value = line.From(assignment.Length + Comments.BlanksAt(line.Content, assignment.Length));
        bool more = Definition.EndsInBackslash(value);
        Definition definition = more ? Definition.Begin(value) : Definition.Of(value);
        definitions.Set(assignment.Name, definition);
        if (more) open = definition;
    }

    /// <summary>Takes a further line.</summary>
    public void Continue(LineText line)
    {
        // A line that is only a comment does not count.
        if (line.Length > 0 && !open!.Continue(line)) open = null;
    }

    /// <summary>Ends a definition whose next line is empty.</summary>
    public void End()
    {
        open?.End();
        open = null;
    }
}
