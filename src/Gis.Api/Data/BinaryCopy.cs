using System.Buffers.Binary;
using System.Text;
using Npgsql;

namespace Gis.Api.Data;

/// <summary>
/// Rows in PostgreSQL's binary COPY format, written field by field into one buffer and sent in blocks: a file of any length goes
/// through in the same memory. Null values are SQL nulls.
/// </summary>
internal sealed class BinaryCopy : IAsyncDisposable
{
    private const int SendFrom = 128 * 1024;
    private static readonly byte[] Signature = [.. "PGCOPY\n"u8, 0xFF, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly int Epoch = new DateOnly(2000, 1, 1).DayNumber;

    private readonly NpgsqlRawCopyStream _stream;
    private byte[] _buffer = new byte[2 * SendFrom];
    private int _length;
    private bool _isComplete;

    private BinaryCopy(NpgsqlRawCopyStream stream) => _stream = stream;

    /// <param name="connection">Busy until the copy is disposed.</param>
    /// <param name="target">Table and columns, of our own code: "school_row (a, b)".</param>
    /// <param name="cancellationToken">Ends the wait, and with the copy not completed nothing is stored.</param>
    public static async Task<BinaryCopy> BeginAsync(NpgsqlConnection connection, string target, CancellationToken cancellationToken)
    {
        var copy = new BinaryCopy(await connection.BeginRawBinaryCopyAsync($"copy {target} from stdin (format binary)", cancellationToken));
        Signature.CopyTo(copy._buffer, 0);
        copy._length = Signature.Length;
        return copy;
    }

    public void StartRow(short fields) => BinaryPrimitives.WriteInt16BigEndian(Take(2), fields);

    public void Text(string? value)
    {
        if (value is null)
        {
            Null();
            return;
        }
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        var room = Peek(4 + most);
        var bytes = Encoding.UTF8.GetBytes(value, room[4..]);
        BinaryPrimitives.WriteInt32BigEndian(room, bytes);
        _length += 4 + bytes;
    }

    public void Bool(bool? value)
    {
        if (Start(value is null, 1))
            Take(1)[0] = value!.Value ? (byte)1 : (byte)0;
    }

    public void Small(short? value)
    {
        if (Start(value is null, 2))
            BinaryPrimitives.WriteInt16BigEndian(Take(2), value!.Value);
    }

    public void Int(int? value)
    {
        if (Start(value is null, 4))
            BinaryPrimitives.WriteInt32BigEndian(Take(4), value!.Value);
    }

    public void Long(long? value)
    {
        if (Start(value is null, 8))
            BinaryPrimitives.WriteInt64BigEndian(Take(8), value!.Value);
    }

    public void Double(double? value)
    {
        if (Start(value is null, 8))
            BinaryPrimitives.WriteDoubleBigEndian(Take(8), value!.Value);
    }

    public void Date(DateOnly? value)
    {
        if (Start(value is null, 4))
            BinaryPrimitives.WriteInt32BigEndian(Take(4), value!.Value.DayNumber - Epoch);
    }

    /// <summary>Sends what has gathered, once it is a block's worth; called after each row.</summary>
    public ValueTask EndRowAsync(CancellationToken cancellationToken) =>
        _length < SendFrom ? ValueTask.CompletedTask : SendAsync(cancellationToken);

    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        BinaryPrimitives.WriteInt16BigEndian(Take(2), -1);
        await SendAsync(cancellationToken);
        _isComplete = true;
        await _stream.DisposeAsync();
    }

    /// <summary>Without <see cref="CompleteAsync"/> before it, the server takes nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_isComplete)
            await _stream.CancelAsync();
    }

    private async ValueTask SendAsync(CancellationToken cancellationToken)
    {
        await _stream.WriteAsync(_buffer.AsMemory(0, _length), cancellationToken);
        _length = 0;
    }

    private bool Start(bool isNull, int length)
    {
        if (isNull)
            Null();
        else
            BinaryPrimitives.WriteInt32BigEndian(Take(4), length);
        return !isNull;
    }

    private void Null() => BinaryPrimitives.WriteInt32BigEndian(Take(4), -1);

    private Span<byte> Take(int bytes)
    {
        var room = Peek(bytes)[..bytes];
        _length += bytes;
        return room;
    }

    private Span<byte> Peek(int bytes)
    {
        if (_length + bytes > _buffer.Length)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + bytes));
        return _buffer.AsSpan(_length);
    }
}
