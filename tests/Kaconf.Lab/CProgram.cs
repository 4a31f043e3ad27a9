using System;
using System.IO;

namespace Kaconf.Lab;

/// <summary>Programs in C that take part where a script is too slow and .NET too large.</summary>
public static class CProgram
{
    /// <summary>Compiles a source file.</summary>
    /// <param name="source">Its path below the folder of what runs.</param>
    /// <param name="folder">Where the program goes, under the file's name.</param>
    /// <returns>The program's absolute path.</returns>
    /// <exception cref="LabException">There is no gcc, or it refuses.</exception>
    public static string Compile(string source, string folder)
    {
        string program = Path.Combine(folder, Path.GetFileNameWithoutExtension(source));
        Command.Run("gcc", "-O2", "-o", program, Path.Combine(AppContext.BaseDirectory, source));
        return program;
    }
}
