using System;
using Kaconf.Compiler;
using Kaconf.Compiler.Emit;
using Kaconf.Compiler.Model;

namespace Kaconf.Generator;

/// <summary>The files of the site, and the failure if emitting broke down.</summary>
internal sealed record EmitResult(EquatableArray<GeneratedFile> Files, Failure? Failure)
{
    /// <summary>Emits a model; for none nothing, not even an entry point: csc stops at the errors, and whatever silences them leaves no program.</summary>
    public static EmitResult Of(SiteModel? model)
    {
        if (model is null) return new(default, null);
        try
        {
            return new(SiteEmitter.Emit(model), null);
        }
        catch (Exception exception)
        {
            return new(default, Failures.OfException(exception, null));
        }
    }
}
