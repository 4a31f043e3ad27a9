namespace Kaconf.Compiler.Emit;

/// <summary>A block of the configuration as a method that constructs its object.</summary>
/// <param name="Type">The type of the object.</param>
/// <param name="Method">The name of the method.</param>
/// <param name="Settings">What the object gets.</param>
internal sealed record EmittedBlock(string Type, string Method, Initializer Settings)
{
    /// <summary>Whether all who ask get the same object.</summary>
    public bool IsShared { get; init; }

    /// <summary>Writes the method.</summary>
    public void Write(CSharpWriter writer)
    {
        writer.Line();
        if (IsShared) writer.Line($"private static {Type} the{Method};");
        Settings.WriteMethod(writer, $"private static {Type} {Method}() =>{(IsShared ? $" the{Method} ??=" : "")}");
    }
}
