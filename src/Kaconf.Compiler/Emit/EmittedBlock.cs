namespace Kaconf.Compiler.Emit;

/// <summary>A block of the configuration as a method that constructs its object.</summary>
/// <param name="Type">The type of the object.</param>
/// <param name="Method">The name of the method.</param>
/// <param name="Settings">What the object gets.</param>
internal sealed record EmittedBlock(string Type, string Method, Initializer Settings)
{
    /// <summary>Writes the method.</summary>
    public void Write(CSharpWriter writer)
    {
        writer.Line();
        Settings.WriteMethod(writer, $"private static {Type} {Method}()");
    }
}
