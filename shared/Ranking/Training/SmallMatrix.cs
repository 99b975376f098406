namespace JobMatch.Ranking.Training;

/// <summary>Arithmetic for the few dozen bins of a criterion.</summary>
internal static class SmallMatrix
{
    /// <summary>The inverse of a symmetric positive definite matrix, which is overwritten.</summary>
    /// <remarks>Gauss and Jordan in place; such a matrix needs no exchange of rows. Source: Golub and Van Loan, Matrix
    /// Computations, section 4.2.</remarks>
    public static double[,] Inverse(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        for (var pivot = 0; pivot < size; pivot++)
        {
            var by = 1 / matrix[pivot, pivot];
            matrix[pivot, pivot] = 1;
            for (var column = 0; column < size; column++)
            {
                matrix[pivot, column] *= by;
            }

            for (var row = 0; row < size; row++)
            {
                if (row == pivot)
                {
                    continue;
                }

                var factor = matrix[row, pivot];
                matrix[row, pivot] = 0;
                for (var column = 0; column < size; column++)
                {
                    matrix[row, column] -= factor * matrix[pivot, column];
                }
            }
        }

        return matrix;
    }
}
