namespace Gis.Web.Pictures;

/// <summary>The room that a name or mark takes in a picture, in its pixels.</summary>
internal readonly record struct LabelBox(double Left, double Top, double Right, double Bottom)
{
    public static LabelBox Around((double X, double Y) point, double halfWidth, double halfHeight) =>
        new(point.X - halfWidth, point.Y - halfHeight, point.X + halfWidth, point.Y + halfHeight);

    public bool IsWithin(PictureFrame frame) => Left > 0 && Top > 0 && Right < frame.Width && Bottom < frame.Height;

    public bool Meets(LabelBox other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
