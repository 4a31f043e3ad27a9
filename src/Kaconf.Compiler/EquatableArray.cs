using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Kaconf.Compiler;

/// <summary>An immutable array that is equal when its elements are: what incremental builds compare.</summary>
public readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : IEquatable<T>
{
    private readonly T[]? items;

    /// <summary>Copies the items.</summary>
    public EquatableArray(IEnumerable<T> source) => items = source.ToArray();

    /// <summary>Number of items.</summary>
    public int Count => items?.Length ?? 0;

    /// <summary>The item at an index from 0.</summary>
    public T this[int index] => (items ?? throw new ArgumentOutOfRangeException(nameof(index)))[index];

    /// <inheritdoc/>
    public bool Equals(EquatableArray<T> other)
    {
        if (Count != other.Count) return false;
        EqualityComparer<T> equality = EqualityComparer<T>.Default;
        for (int i = 0; i < Count; i++) if (!equality.Equals(items![i], other.items![i])) return false;
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = 17;
        for (int i = 0; i < Count; i++) hash = unchecked((hash * 31) + (items![i]?.GetHashCode() ?? 0));
        return hash;
    }

    /// <summary>Its items, for foreach, which then makes nothing.</summary>
    public Enumerator GetEnumerator() => new(items ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (items ?? []).GetEnumerator();

    /// <summary>Walks over the items.</summary>
    public struct Enumerator
    {
        private readonly T[] items;
        private int next;

        internal Enumerator(T[] items) => this.items = items;

        /// <summary>The item that has been reached.</summary>
        public readonly T Current => items[next - 1];

        /// <summary>Goes to the next item.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext() => next++ < items.Length;
    }
}

/// <summary>Makes <see cref="EquatableArray{T}"/> from sequences.</summary>
public static class EquatableArray
{
    /// <summary>Copies a sequence.</summary>
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> source)
        where T : IEquatable<T> => new(source);
}
